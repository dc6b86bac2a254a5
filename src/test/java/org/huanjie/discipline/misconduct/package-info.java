/** Tests of reports of misconduct. */
@NullMarked
package org.huanjie.discipline.misconduct;

import org.jspecify.annotations.NullMarked;
