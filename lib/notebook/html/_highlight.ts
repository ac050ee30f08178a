import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import { escapeHtml, showControls } from "../../views/mod.ts";

hljs.registerLanguage("bash", bash);
hljs.registerLanguage("json", json);
hljs.registerLanguage("python", python);
hljs.registerLanguage("typescript", typescript);
hljs.registerAliases(["js", "javascript", "jsx"], { languageName: "typescript" });
hljs.registerAliases(["shell", "console"], { languageName: "bash" });

/** Longer code is shown without colours: nobody reads it, and its grammar would take seconds. */
const LONGEST = 50_000;

/** Code as HTML, coloured where its language is known: TypeScript, shell, JSON and Python, under their usual names. */
export function highlight(code: string, language = "typescript"): string {
  if (code.length > LONGEST || !hljs.getLanguage(language)) return escapeHtml(code);
  return hljs.highlight(showControls(code), { language, ignoreIllegals: true }).value;
}
