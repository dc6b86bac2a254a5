package org.huanjie.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** 收文件的门口 — the handlers that take files, found by their address alone: nothing of the request's body is needed for it. */
@Component
public class UploadDoors {

    /** 门口 — a handler, and the parts of the address that stand for its variables. */
    record Door(HandlerMethod handler, Map<String, String> variables) {}

    private record Entrance(PathPattern path, HandlerMethod handler) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<Entrance> known;

    UploadDoors(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Optional<Door> at(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        var asked = PathContainer.parsePath(request.getRequestURI());
        return entrances().stream()
                .flatMap(entrance -> Optional.ofNullable(entrance.path().matchAndExtract(asked)).stream()
                        .map(found -> new Door(entrance.handler(), found.getUriVariables())))
                .findFirst();
    }

    private List<Entrance> entrances() {
        var all = known;
        if (all == null) {
            all = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                    .filter(handler -> takesFiles(handler.getValue()))
                    .flatMap(handler -> Stream.ofNullable(handler.getKey().getPathPatternsCondition())
                            .flatMap(paths -> paths.getPatterns().stream())
                            .map(path -> new Entrance(path, handler.getValue())))
                    .toList();
            known = all;
        }
        return all;
    }

    private static boolean takesFiles(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(ResolvableType::forMethodParameter)
                .anyMatch(type -> MultipartFile.class.isAssignableFrom(type.toClass())
                        || MultipartFile.class.isAssignableFrom(
                                type.getGeneric().toClass()));
    }
}
