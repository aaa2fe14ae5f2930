import { compareBooks } from '@/use-cases/reconciliation/compare-books';

export const compareBooksTask = () => compareBooks();
