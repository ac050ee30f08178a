/** Elements of HTML that an output may use; what they hold is kept where they themselves are not allowed. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  ("a abbr address article aside b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em " +
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter ol p pre progress q rp rt ruby s " +
    "samp section small span strong sub summary sup svg table tbody td tfoot th thead time tr u ul var wbr").split(" "),
);

/**
 * Elements of SVG that draw, in lower case, as an HTML parser gives them back their capitals. No `use`, whose copies of copies
 * grow without bounds, no animation, which can set a link, no filter, and no `foreignObject`.
 */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  ("circle clippath defs desc ellipse g image line lineargradient marker mask path pattern polygon polyline " +
    "radialgradient rect stop svg text textpath title tspan").split(" "),
);

/** Elements that go with all they hold: it is code, or would load something, or is read by other rules than HTML's. */
export const DROPPED_WITH_CONTENT: ReadonlySet<string> = new Set(
  ("applet audio canvas frameset iframe math noembed noframes noscript object plaintext script select style template " +
    "textarea title video xmp foreignobject animate animatemotion animatetransform set").split(" "),
);

/** Elements of HTML that hold nothing and have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "col", "hr", "img", "wbr"]);

/** Attributes that any element may carry, besides those that begin with `aria-`. */
export const GLOBAL_ATTRIBUTES: ReadonlySet<string> = new Set(
  "class dir height id lang role style tabindex title width".split(" "),
);

/** Attributes of single elements of HTML. */
export const HTML_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  col: ["span"],
  colgroup: ["span"],
  details: ["open"],
  img: ["src", "alt"],
  li: ["value"],
  meter: ["value", "min", "max", "low", "high", "optimum"],
  ol: ["start", "type", "reversed"],
  progress: ["value", "max"],
  td: ["align", "colspan", "headers", "rowspan", "valign"],
  th: ["align", "colspan", "headers", "rowspan", "scope", "valign"],
  time: ["datetime"],
};

/** Attributes of SVG, in lower case; all of them hold numbers, colours, or the name of a part of the same picture. */
export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
  ("alignment-baseline baseline-shift clip-path clip-rule clippathunits color cx cy d direction display " +
    "dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style font-variant font-variant-numeric " +
    "font-weight fx fy gradienttransform gradientunits href image-rendering lengthadjust letter-spacing marker-end marker-mid " +
    "marker-start markerheight markerunits markerwidth mask maskcontentunits maskunits mix-blend-mode offset opacity orient " +
    "overflow paint-order pathlength patterncontentunits patterntransform patternunits pointer-events points " +
    "preserveaspectratio r refx refy rotate rx ry shape-rendering spreadmethod startoffset stop-color stop-opacity stroke " +
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width " +
    "text-anchor text-decoration text-rendering textlength transform transform-origin vector-effect viewbox visibility " +
    "white-space word-spacing x x1 x2 xlink:href y y1 y2").split(" "),
);

/** Properties of CSS that change how something looks where it stands, not where it stands. */
export const STYLE_PROPERTIES: ReadonlySet<string> = new Set(
  ("align-items align-self aspect-ratio background background-color block-size border-collapse border-radius " +
    "border-spacing box-sizing break-inside caption-side color column-gap display dominant-baseline fill fill-opacity flex " +
    "flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap font font-family font-feature-settings font-size " +
    "font-style font-variant font-variant-numeric font-weight gap grid-auto-flow grid-column grid-row grid-template-columns " +
    "grid-template-rows height inline-size justify-content justify-items letter-spacing line-height list-style " +
    "list-style-type max-height max-width min-height min-width mix-blend-mode opacity overflow overflow-wrap overflow-x " +
    "overflow-y paint-order row-gap stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width " +
    "table-layout text-align text-anchor text-decoration text-indent text-overflow text-transform text-wrap vertical-align " +
    "white-space width word-break word-spacing writing-mode").split(" "),
);

/** Properties of CSS allowed with all that begins like them, such as `border-left-color`. */
export const STYLE_FAMILIES: readonly string[] = ["border", "margin", "outline", "padding"];

/** Functions of CSS that reckon or name a colour; none of them loads anything. */
export const STYLE_FUNCTIONS: ReadonlySet<string> = new Set(
  ("calc clamp color-mix fit-content hsl hsla hwb lab lch linear-gradient max min minmax oklab oklch repeat rgb rgba var")
    .split(" "),
);
