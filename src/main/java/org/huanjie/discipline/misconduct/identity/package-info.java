/** 举报人身份 — who reported, where a name was given: apart from the report, sealed for a purpose of its own, each look with its reason on record. */
@Uses({"misconduct"})
@NullMarked
package org.huanjie.discipline.misconduct.identity;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
