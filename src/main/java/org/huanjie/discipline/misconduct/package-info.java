/**
 * 举报 — reports of misconduct: what is reported, how far it is, who may see it, what each county sets for it, its lines for reporting.
 */
@Uses({})
@NullMarked
package org.huanjie.discipline.misconduct;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
