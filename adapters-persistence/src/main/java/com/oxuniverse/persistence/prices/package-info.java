/// What vendors said a symbol closed at.
@NullMarked
package com.oxuniverse.persistence.prices;

import org.jspecify.annotations.NullMarked;
