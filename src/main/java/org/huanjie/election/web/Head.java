package org.huanjie.election.web;

import java.util.List;
import org.huanjie.shell.web.Crumb;

/** 页首 — where a page is: its own name and the way to it from above. */
public record Head(String name, List<Crumb> crumbs) {}
