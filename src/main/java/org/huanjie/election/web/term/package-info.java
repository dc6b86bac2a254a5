/** 届次页: a county's terms, the opening of the next, and the addresses under which each stays readable. */
@Uses({"lawbook", "stage", "term", "web"})
@NullMarked
package org.huanjie.election.web.term;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
