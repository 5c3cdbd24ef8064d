/// Who gets in, and for how long.
@NullMarked
package com.oxuniverse.persistence.access;

import org.jspecify.annotations.NullMarked;
