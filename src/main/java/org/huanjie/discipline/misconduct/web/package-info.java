/** 举报网页 — the public form and the page that a key opens: calm, large, on a phone; nobody is known there. */
@Uses({"misconduct", "misconduct.filing", "misconduct.identity", "misconduct.strip"})
@NullMarked
package org.huanjie.discipline.misconduct.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
