/** 见面会的网页: when candidates meet villagers, who came, what was asked and answered, and what each candidate says. */
@Uses({".", "encounter"})
@NullMarked
package org.huanjie.candidacy.encounter.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
