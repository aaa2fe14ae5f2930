import ts from 'typescript-6';

/** The codes that an error may have: every error of the API is of the kind that a SetupIntent keeps of its last one. */
export function errorCodes(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const file = program
    .getSourceFiles()
    .find(({ fileName }) => fileName.endsWith('/resources/SetupIntents.d.ts'));
  const codes = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === 'Code' && isOfLastError(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const member of type.isUnion() ? type.types : [type]) {
        if (member.isStringLiteral()) codes.add(member.value);
      }
    }
    ts.forEachChild(node, visit);
  };
  if (file) visit(file);
  return [...codes].sort();
}

function isOfLastError(node: ts.TypeAliasDeclaration): boolean {
  const namespace = node.parent.parent;
  return ts.isModuleDeclaration(namespace) && namespace.name.text === 'LastSetupError';
}
