import ts from 'typescript-6';

/** The object that each type of event carries. */
export function eventObjects(program: ts.Program): Map<string, ts.Type> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/resources/Events.d.ts'));
  const declared = file?.statements.filter(ts.isInterfaceDeclaration) ?? [];
  const objects = new Map<string, ts.Type>();
  for (const declaration of declared.filter(({ name }) => name.text.endsWith('Event'))) {
    const event = checker.getTypeAtLocation(declaration);
    const type = propertyOf(checker, event, 'type');
    const data = propertyOf(checker, event, 'data');
    const object = data && propertyOf(checker, data, 'object');
    if (object && type?.isStringLiteral()) objects.set(type.value, object);
  }
  return objects;
}

function propertyOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | null {
  const property = checker.getPropertyOfType(type, name);
  return property ? checker.getTypeOfSymbol(property) : null;
}
