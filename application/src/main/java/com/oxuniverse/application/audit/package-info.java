/// What admins did.
@NullMarked
package com.oxuniverse.application.audit;

import org.jspecify.annotations.NullMarked;
