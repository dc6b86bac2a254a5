package org.huanjie.shell.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** 地址的样式 — an address as it is written down: {@code /villages/{village}/roll}, and nothing that somebody typed into it. */
@Component
public class AddressPatterns {

    /** For an address that no handler answers. */
    public static final String NONE = "no such address";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<PathPattern> known;

    AddressPatterns(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    public String of(String path) {
        try {
            var asked = PathContainer.parsePath(path);
            return patterns().stream()
                    .filter(pattern -> pattern.matches(asked))
                    .findFirst()
                    .map(PathPattern::getPatternString)
                    .orElse(NONE);
        } catch (IllegalArgumentException unreadable) {
            return NONE;
        }
    }

    private List<PathPattern> patterns() {
        var all = known;
        if (all == null) {
            all = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(info -> Stream.ofNullable(info.getPathPatternsCondition()))
                    .flatMap(paths -> paths.getPatterns().stream())
                    .distinct()
                    .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                    .toList();
            known = all;
        }
        return all;
    }
}
