/// Users: oneself, others, and all of them for admins.
@NullMarked
package com.oxuniverse.web.account;

import org.jspecify.annotations.NullMarked;
