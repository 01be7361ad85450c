import ts from 'typescript';

/** A title of a test, and where it is. */
export interface Title {
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** The titles in a test file: of `describe`, `it` and `test`, also with `each`, and the `title` of cases in a table. */
export function titlesIn(text: string): Title[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const titles: Title[] = [];
  const visit = (node: ts.Node): void => {
    const title = titleOf(node);
    if (title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
      const line = file.getLineAndCharacterOfPosition(title.getStart()).line + 1;
      titles.push({ text: title.getText().slice(1, -1), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
}

function titleOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'title') {
    return node.initializer;
  }
  return ts.isCallExpression(node) && node.arguments.length > 1 && definesTests(node.expression)
    ? node.arguments[0]
    : undefined;
}

/** Whether a callee is `test`, `test.skip`, `test.each(table)` or another form of these. */
function definesTests(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) {
    return ['describe', 'it', 'test'].includes(callee.text);
  }
  return (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) && definesTests(callee.expression);
}
