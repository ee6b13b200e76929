/** What every request passes: who may ask, how much at a time, how large an answer, the log. */
@NullMarked
package org.entente.serve.web;

import org.jspecify.annotations.NullMarked;
