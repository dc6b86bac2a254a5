package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;

/** 选定被举报人页 — those who bear the name that was typed: one of them is picked, or that it is none. */
public record SubjectPickPage(String place, String address, String name, String office, List<Option> people)
        implements Page {}
