package org.huanjie.access.web.help;

import org.huanjie.shell.Page;

/** 无障碍说明页 — what the pages promise to whoever reads or types otherwise, what they lack, and whom one tells. */
public record AccessibilityPage(HelpPage.Part part) implements Page {}
