/// The keys that access tokens are signed with, and those that e-mail addresses are sealed with.
@NullMarked
package com.oxuniverse.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
