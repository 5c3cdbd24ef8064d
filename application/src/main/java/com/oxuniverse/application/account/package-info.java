/// What is kept of a user, who may see it, and how it goes away again.
@NullMarked
package com.oxuniverse.application.account;

import org.jspecify.annotations.NullMarked;
