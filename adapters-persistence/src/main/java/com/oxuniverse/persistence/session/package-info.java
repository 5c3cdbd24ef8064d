/// Sessions of trading days.
@NullMarked
package com.oxuniverse.persistence.session;

import org.jspecify.annotations.NullMarked;
