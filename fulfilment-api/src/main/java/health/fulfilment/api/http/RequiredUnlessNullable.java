package health.fulfilment.api.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What a record of ours does not call {@code @Nullable} must be in the request. Where validation says so itself
 * ({@code @NotNull}), it is left to it, since it names all missing fields at once.
 */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        if (!isComponent(member)) {
            return JsonSetter.Value.empty();
        }
        return JsonSetter.Value.construct(isRequired(member) ? Nulls.FAIL : Nulls.DEFAULT, Nulls.FAIL);
    }

    private static boolean isComponent(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getDeclaringClass().isRecord()
                && constructor.getDeclaringClass().getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static boolean isRequired(Annotated member) {
        return isComponent(member)
                && member instanceof AnnotatedParameter parameter
                && isRequired(parameter.getDeclaringClass().getRecordComponents(), parameter.getIndex());
    }

    private static boolean isRequired(RecordComponent[] components, int index) {
        return index < components.length
                && !components[index].getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !components[index].getAccessor().isAnnotationPresent(NotNull.class);
    }
}
