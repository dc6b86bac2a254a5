package org.huanjie.responsibility.visit;

import java.util.List;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.ListEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** 常到单位 — the departments that a county's visits are usually joined by: a form offers them, and others are typed. */
@Service
public class UsualDepartments {

    private static final CountyList LIST = CountyList.of("visit-departments", "visit.departments-list", "visit.departments-list.what");

    /** 常到单位名录 — declares the list. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        CountyList visitDepartmentsList() {
            return LIST;
        }
    }

    private final CountyLists lists;

    UsualDepartments(CountyLists lists) {
        this.lists = lists;
    }

    /** Those that the county of this village offers. */
    public List<ListEntry> of(String village) {
        return lists.of(village, LIST).open();
    }
}
