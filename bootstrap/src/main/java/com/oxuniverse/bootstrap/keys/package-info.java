/// The keys that access tokens are signed with.
@NullMarked
package com.oxuniverse.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
