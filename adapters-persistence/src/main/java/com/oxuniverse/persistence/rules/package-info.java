/// The rules that picks were made under.
@NullMarked
package com.oxuniverse.persistence.rules;

import org.jspecify.annotations.NullMarked;
