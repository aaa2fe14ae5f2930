/** See Other, to a path of this site: after a form that was posted to a handler. */
export const redirectTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } });
