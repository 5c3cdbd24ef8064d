/// What admins did.
@NullMarked
package com.oxuniverse.persistence.audit;

import org.jspecify.annotations.NullMarked;
