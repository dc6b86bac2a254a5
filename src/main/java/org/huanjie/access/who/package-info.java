/** 人员 — who acts: a person, their role, their standing in a session, and what stands against a form that they sent. */
@NamedInterface("who")
@Uses({})
@NullMarked
package org.huanjie.access.who;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
