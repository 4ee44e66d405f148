/** The part of an HTML syntax tree's node that is needed here. */
interface Node {
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Rehype plugin: the alignment of table cells as a class, not as an inline style, which a strict CSP forbids. */
export function cellAlignment() {
  return function visit(node: Node): void {
    const { align, ...rest } = node.properties ?? {};
    if (typeof align === 'string') node.properties = { ...rest, className: [`align-${align}`] };
    node.children?.forEach(visit);
  };
}
