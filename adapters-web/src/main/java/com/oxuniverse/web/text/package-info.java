/// Single values as clients write them: read strictly, so that what reaches a use case is right.
@NullMarked
package com.oxuniverse.web.text;

import org.jspecify.annotations.NullMarked;
