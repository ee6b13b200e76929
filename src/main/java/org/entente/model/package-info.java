/** The records that the whole house shares, and how their IRIs are minted. Knows only the JDK. */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
