export interface PageHeaderOptions {
  nonce: string;
  /** React's development build evaluates code and its server talks over a socket */
  isDevelopment: boolean;
}

/** What a browser may do on Larch's pages: run our scripts, talk to our server, and nothing that a text brought along. */
export function pagePolicy({ nonce, isDevelopment }: PageHeaderOptions): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Positions of menus and panels are written as style attributes; no text of a person or model becomes one.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function pageHeaders(options: PageHeaderOptions): Record<string, string> {
  return {
    "content-security-policy": pagePolicy(options),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}
