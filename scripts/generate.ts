// npm run db:generate: writes Prisma's typed client from prisma/schema.prisma, without any download.
import { generatePrismaClient } from './build/generate-prisma.ts';

generatePrismaClient();
