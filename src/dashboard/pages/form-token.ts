// The hidden field that shows a posted form to be one of ours: the guard puts its token into the request.
import { html, type Markup } from '../html.ts';

/** Empty where no guard stands before the route, or nobody has to log in. */
export function formTokenField(request: { formToken?: string }): Markup {
  const { formToken = '' } = request;
  return formToken === '' ? html`` : html`<input type="hidden" name="_csrf" value="${formToken}">`;
}
