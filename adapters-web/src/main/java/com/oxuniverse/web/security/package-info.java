/// Who asks, and what they may do: access tokens, the keys they are signed with, and the rule of
/// every path.
@NullMarked
package com.oxuniverse.web.security;

import org.jspecify.annotations.NullMarked;
