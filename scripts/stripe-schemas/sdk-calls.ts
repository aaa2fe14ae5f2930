import { readFileSync } from 'node:fs';
import ts from 'typescript-6';

/** One call of the API as the package makes it. */
export interface SdkCall {
  /** Such as `POST /v1/payment_intents/{}/confirm`. */
  readonly endpoint: string;
  readonly params: ts.Type | null;
  readonly answer: ts.Type;
}

/** Every call of the package's resource classes: types from the declarations, method and path from the code beside them. */
export function sdkCalls(program: ts.Program): SdkCall[] {
  const checker = program.getTypeChecker();
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/stripe\/esm\/resources\/.*\.d\.ts$/.test(fileName));
  return files.flatMap((file) =>
    file.statements.filter(ts.isClassDeclaration).flatMap((declaration) => callsOf(checker, declaration)),
  );
}

function callsOf(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): SdkCall[] {
  const source = declaration.getSourceFile().fileName.replace(/\.d\.ts$/, '.js');
  const endpoints = endpointsOf(source, declaration.name?.text ?? '');
  return declaration.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const signature = checker.getSignatureFromDeclaration(method);
    const answer = signature && answerOf(checker, signature.getReturnType());
    if (!signature || !answer) return [];
    const param = signature.getParameters().find(({ name }) => name === 'params');
    const params = param ? checker.getNonNullableType(checker.getTypeOfSymbol(param)) : null;
    const called = endpoints.get(method.name.getText()) ?? [];
    return called.map((endpoint) => ({ endpoint, params, answer }));
  });
}

/** What the promise gives, without the `lastResponse` that the package adds. */
function answerOf(checker: ts.TypeChecker, returned: ts.Type): ts.Type | null {
  const awaited = checker.getAwaitedType(returned);
  if (!awaited) return null;
  if (awaited.aliasSymbol?.name === 'Response') return awaited.aliasTypeArguments?.[0] ?? null;
  return awaited;
}

function endpointsOf(file: string, className: string): Map<string, string[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, string[]>();
  const declaration = source.statements.find(
    (statement): statement is ts.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  for (const method of declaration?.members.filter(ts.isMethodDeclaration) ?? []) {
    const endpoints: string[] = [];
    const visit = (node: ts.Node): void => {
      const endpoint = ts.isCallExpression(node) && endpointOf(node);
      if (endpoint) endpoints.push(endpoint);
      ts.forEachChild(node, visit);
    };
    visit(method);
    found.set(method.name.getText(), endpoints);
  }
  return found;
}

function endpointOf(call: ts.CallExpression): string | null {
  if (!call.expression.getText().endsWith('._makeRequest')) return null;
  const [method, path] = call.arguments;
  if (!method || !path || !ts.isStringLiteral(method)) return null;
  if (ts.isStringLiteral(path)) return `${method.text} ${path.text}`;
  if (!ts.isTemplateExpression(path)) return null;
  const tail = path.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  return `${method.text} ${path.head.text}${tail}`;
}
