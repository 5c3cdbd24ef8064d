/// What admins did.
@NullMarked
package com.oxuniverse.web.audit;

import org.jspecify.annotations.NullMarked;
