/** 走访的网页: the volunteer's households on a phone, what is found there, and what it leads to. */
@Uses({".", "contact", "grid", "household", "volunteer", "web"})
@NullMarked
package org.huanjie.mobilisation.contact.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
