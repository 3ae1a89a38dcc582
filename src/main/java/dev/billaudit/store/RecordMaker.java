package dev.billaudit.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Calls the constructor of a record itself. The library's way through a method handle with any number of arguments costs more
 * than parsing the document, and a month of a company is a million records.
 */
final class RecordMaker extends StdValueInstantiator {

    private final Constructor<?> constructor;

    private RecordMaker(StdValueInstantiator usual, Constructor<?> constructor) {
        super(usual);
        this.constructor = constructor;
    }

    /** Makes every record so that one constructor makes of all its parts. */
    static final class OfRecords extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
            boolean isMade = type.getBeanClass().isRecord()
                    && usual.getClass() == StdValueInstantiator.class
                    && usual.getWithArgsCreator() != null
                    && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?>;
            if (!isMade) {
                return usual;
            }
            Constructor<?> constructor =
                    (Constructor<?>) usual.getWithArgsCreator().getAnnotated();
            constructor.setAccessible(true);
            return new RecordMaker((StdValueInstantiator) usual, constructor);
        }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            return context.handleInstantiationProblem(_valueClass, parts, e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return context.handleInstantiationProblem(_valueClass, parts, e);
        }
    }
}
