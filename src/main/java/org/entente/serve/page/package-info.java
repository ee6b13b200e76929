/** The pages, what they ask for, and the questions as resources. */
@NullMarked
package org.entente.serve.page;

import org.jspecify.annotations.NullMarked;
