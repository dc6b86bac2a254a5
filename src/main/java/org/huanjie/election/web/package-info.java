/** 换届的网页: the inside page of a village, its town's page, the county's term, and the forms of an election. */
@NamedInterface("web")
@Uses({"lawbook", "paper", "postponement", "schedule", "stage"})
@NullMarked
package org.huanjie.election.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
