/// Signing in at OpenID providers: the way there and the way back. The library's own controllers
/// are not used. They keep state, nonce and verifier in cookies alone, which makes none of them
/// good for one use only; they take an ID token that any known provider has signed, whichever it is
/// said to be of; and a provider that is down while we start is gone for good.
@NullMarked
package com.oxuniverse.web.signin;

import org.jspecify.annotations.NullMarked;
