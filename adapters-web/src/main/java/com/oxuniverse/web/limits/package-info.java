/// How often users and addresses may ask, and what they are told when it was too often.
@NullMarked
package com.oxuniverse.web.limits;

import org.jspecify.annotations.NullMarked;
