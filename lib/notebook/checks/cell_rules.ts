// The types of Deno.lint are not among those of a stable program.
/// <reference lib="deno.unstable" />

/** A node of the parsed cell. */
type Node = Deno.lint.Node;

/** What a rule is handed: how to report, with what to do about it. */
type Report = (node: Node, message: string, hint: string) => void;

/** Writes one rule of {@linkcode CELL_RULES}. */
function rule(create: (report: Report) => Deno.lint.LintVisitor): Deno.lint.Rule {
  return { create: (context) => create((node, message, hint) => context.report({ node, message, hint })) };
}

const INTO_LIB = "put it into lib, with a test, and call it from here";

/** Functions, unless they are small callbacks: an arrow without a block, handed to a call. */
const noFunction = rule((report) => {
  const found = new Set<Node>();
  const check = (node: Node) => {
    if (ancestorsOf(node).some((ancestor) => found.has(ancestor) || isClass(ancestor))) return;
    if (node.type === "ArrowFunctionExpression" && node.body.type !== "BlockStatement" && isArgument(node)) return;
    found.add(node);
    report(node, "a function stands in a cell", INTO_LIB);
  };
  return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
});

const noClass = rule((report) => {
  const check = (node: Node) => report(node, "a class stands in a cell", INTO_LIB);
  return { ClassDeclaration: check, ClassExpression: check };
});

const noLoop = rule((report) => {
  const check = (node: Node) => report(node, "a loop stands in a cell", INTO_LIB);
  return {
    ForStatement: check,
    ForInStatement: check,
    ForOfStatement: check,
    WhileStatement: check,
    DoWhileStatement: check,
  };
});

/** The kernel may send a cell's last value after it has said that the cell is done; then it lands under the next cell. */
const noLastValue = rule((report) => ({
  Program(program) {
    const last = program.body.at(-1);
    if (last?.type !== "ExpressionStatement") return;
    const { expression } = last;
    if (expression.type === "AwaitExpression" && /^(Call|New)Expression$/.test(expression.argument.type)) return;
    if (expression.type === "UnaryExpression" && expression.operator === "void") return;
    // These are told by rules of their own.
    if (isCallOfShow(expression) || isConsoleCall(expression) || isExit(expression)) return;
    report(last, "a last value is left as output", "show it: await show(…)");
  },
}));

/** What is printed is lost like a last value, unless the wait in `show()` comes after it. */
const noPrint = rule((report) => {
  const printed: Node[] = [];
  return {
    CallExpression(node) {
      if (isConsoleCall(node)) printed.push(node);
    },
    "Program:exit"(program) {
      const last = program.body.at(-1);
      if (last?.type === "ExpressionStatement" && isAwaitedShow(last.expression)) return;
      for (const node of printed) report(node, "what is printed here can be lost", "show it instead: await show(…)");
    },
  };
});

const awaitShow = rule((report) => ({
  CallExpression(node) {
    if (!isCallOfShow(node) || node.parent.type === "AwaitExpression") return;
    report(node, "show() is not awaited", "write await show(…), or its output lands under another cell");
  },
}));

const noJupyter = rule((report) => ({
  MemberExpression(node) {
    if (!isMember(node, "Deno", "jupyter")) return;
    report(node, "Deno.jupyter is used in a cell", "use show() of lib/notebook, which waits until the output is out");
  },
}));

const noImportMeta = rule((report) => ({
  MetaProperty(node) {
    if (node.meta.name !== "import") return;
    report(node, "import.meta breaks the kernel", "write the path relative to the notebook");
  },
}));

const noExit = rule((report) => ({
  CallExpression(node) {
    if (!isExit(node)) return;
    report(node, "the cell ends the kernel", "throw an error instead");
  },
}));

/** `/a/b`, `C:\a`, `\\host\a`, `file://`; a lone `/` or `/a` is no path of a machine. */
const ABSOLUTE = /^(\/[\w.@~-]+\/|[A-Za-z]:[\\/]|\\\\|file:\/\/)/;

const noAbsolutePath = rule((report) => {
  const check = (node: Node, text: unknown) => {
    if (typeof text !== "string" || !ABSOLUTE.test(text)) return;
    report(node, "an absolute path stands in the cell", "write it relative to the notebook, or make it a parameter");
  };
  return {
    Literal: (node) => check(node, node.value),
    TemplateLiteral: (node) => check(node, node.quasis[0].cooked),
  };
});

const importsApart = rule((report) => ({
  Program(program) {
    const imports = program.body.filter((statement) => statement.type === "ImportDeclaration");
    if (imports.length === 0 || imports.length === program.body.length) return;
    report(imports[0], "an import stands among other code", "move it to the import cell, which holds only imports");
  },
  ImportExpression(node) {
    report(node, "an import stands among other code", "write it as import … from … in the import cell");
  },
}));

/** A rule on what modules are imported, by whichever syntax. */
function importRule(pattern: RegExp, message: string, hint: string): Deno.lint.Rule {
  return rule((report) => {
    const check = ({ source }: { source: Node }) => {
      if (source.type === "Literal" && typeof source.value === "string" && pattern.test(source.value)) {
        report(source, message, hint);
      }
    };
    return { ImportDeclaration: check, ImportExpression: check };
  });
}

const noPrivateImport = importRule(
  /^\..*\/_/,
  "a private file of a room is imported",
  "import from the room's mod.ts",
);

const noUnpinnedImport = importRule(
  /^(npm|jsr|https?|data|blob):/,
  "a package is imported past deno.json",
  "add it to imports in deno.json and use its bare name",
);

/** Rules on the syntax of one cell, each by the name that a fault carries. */
export const CELL_RULES: Readonly<Record<string, Deno.lint.Rule>> = {
  "function": noFunction,
  "class": noClass,
  "loop": noLoop,
  "last-value": noLastValue,
  "print": noPrint,
  "await-show": awaitShow,
  "jupyter": noJupyter,
  "import-meta": noImportMeta,
  "exit": noExit,
  "absolute-path": noAbsolutePath,
  "import-apart": importsApart,
  "import-private": noPrivateImport,
  "import-package": noUnpinnedImport,
};

function ancestorsOf(node: Node): Node[] {
  const out: Node[] = [];
  for (let at = parentOf(node); at; at = parentOf(at)) out.push(at);
  return out;
}

function parentOf(node: Node): Node | undefined {
  return (node as { parent?: Node }).parent ?? undefined;
}

function isClass(node: Node): boolean {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** Whether a node is an argument of a call, by itself or inside an object or a list, as options of Plot are. */
function isArgument(node: Node): boolean {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== node;
    case "Property":
    case "ObjectExpression":
    case "ArrayExpression":
    case "SpreadElement":
    case "ConditionalExpression":
    case "LogicalExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return isArgument(parent);
    default:
      return false;
  }
}

function isCallOfShow(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "show";
}

function isAwaitedShow(node: Node): boolean {
  return node.type === "AwaitExpression" && isCallOfShow(node.argument);
}

function isConsoleCall(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" &&
    node.callee.object.type === "Identifier" && node.callee.object.name === "console";
}

function isExit(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" &&
    (isMember(node.callee, "Deno", "exit") || isMember(node.callee, "process", "exit"));
}

function isMember(node: Deno.lint.MemberExpression, object: string, property: string): boolean {
  return node.object.type === "Identifier" && node.object.name === object &&
    node.property.type === "Identifier" && node.property.name === property;
}
