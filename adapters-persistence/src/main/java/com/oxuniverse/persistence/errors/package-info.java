/// What went wrong, kept.
@NullMarked
package com.oxuniverse.persistence.errors;

import org.jspecify.annotations.NullMarked;
