/// Who is whom at the OpenID providers, and whose sign-in is under way.
@NullMarked
package com.oxuniverse.persistence.signin;

import org.jspecify.annotations.NullMarked;
