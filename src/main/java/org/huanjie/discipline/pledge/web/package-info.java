/** 承诺书的网页: a county's own texts, and the form of a pledge on paper. */
@Uses({".", "pledge"})
@NullMarked
package org.huanjie.discipline.pledge.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
