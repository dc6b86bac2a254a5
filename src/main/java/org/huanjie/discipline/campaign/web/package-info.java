/** 宣传活动的网页: the plan of a county or town, a village's activities on a phone, the kinds of a county. */
@Uses({"campaign", "."})
@NullMarked
package org.huanjie.discipline.campaign.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
